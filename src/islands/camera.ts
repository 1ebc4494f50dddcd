// Reads QR codes out of what a camera sees. Fetched when a teacher asks for the camera.
export { finder } from '#lib/classroom/gradebook/find-code.dom.ts';
