/** Name of the site's database in IndexedDB; everything in it is ours. */
export const database = 'fahm';
