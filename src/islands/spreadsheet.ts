// Writes spreadsheets. Fetched when a teacher asks for one.
export { writeXlsx } from '#lib/classroom/gradebook/xlsx.ts';
