import { contains } from './contains.ts';
import type { LonLat } from '#lib/map/geometry.ts';
import type { Province } from './fetch.ts';
import { ringsOfArea, type Feature } from './geojson.ts';

/**
 * A piece of land as the maps see it: a province where provinces are shown, else a piece of a
 * country.
 */
export interface Unit {
	/** ISO 3166-2 in Afghanistan, in Pakistan and in the disputed area, else the country's code. */
	id: string;
	/** Three letters of who holds it. */
	country: string;
	/** Whether it belongs to the disputed area around Jammu and Kashmir. */
	disputed: boolean;
}

const shown = new Set(['AFG', 'PAK']);
const neighbours = new Set(['IND', 'IRN', 'CHN', 'TJK', 'TKM', 'UZB', 'KGZ']);

/** Azad Kashmir, Gilgit-Baltistan, Jammu and Kashmir, Ladakh, and the Siachen Glacier. */
const disputed = new Set(['PK-JK', 'PK-GB', 'IN-JK', 'IN-LA', '-99-X06~']);

/**
 * Two Afghan provinces carry the code of the one that they were split from, Daykundi Uruzgan's and
 * Panjshir Parwan's; Paktia and Paktika carry each other's. GeoNames' code tells them apart.
 * The former tribal areas joined Khyber Pakhtunkhwa in 2018.
 */
const mended = new Map([
	['AF-URU AF.41', 'AF-DAY'],
	['AF-PAR AF.42', 'AF-PAN'],
	['AF-PKA AF.36', 'AF-PIA'],
	['AF-PIA AF.29', 'AF-PKA'],
	['PK-TA PK.01', 'PK-KP']
]);

/** The units of the region, unclipped; units of one id are still to be dissolved into one. */
export function unitsOf(provinces: Feature<Province>[]): Feature<Unit>[] {
	return provinces.flatMap((province) => {
		const unit = unitOf(province.properties);
		return unit ? [{ ...province, properties: unit }] : [];
	});
}

/** The unit that a province belongs to; `undefined` if it lies outside the region. */
export function unitOf({
	adm0_a3: country,
	iso_3166_2: code,
	gn_a1_code
}: Province): Unit | undefined {
	if (disputed.has(code)) return { id: code, country, disputed: true };
	if (neighbours.has(country)) return { id: country, country, disputed: false };
	if (!shown.has(country)) return undefined;
	return { id: mended.get(`${code} ${gn_a1_code}`) ?? code, country, disputed: false };
}

/**
 * Towns in the provinces whose codes are mended, to about a kilometre, from GeoNames (CC BY 4.0).
 */
const towns: Record<string, LonLat> = {
	'AF-DAY': [66.08, 33.76],
	'AF-URU': [65.87, 32.63],
	'AF-PAN': [69.52, 35.31],
	'AF-PAR': [69.17, 35.01],
	'AF-PIA': [69.23, 33.6],
	'AF-PKA': [69.18, 32.95],
	'PK-KP': [69.57, 32.3]
};

/**
 * Proves the mended codes by towns: Nili, Tarinkot, Bazarak, Charikar, Gardez, Urgun, and Wana
 * for the former tribal areas.
 * @throws {Error} naming the unit that its town does not lie in
 */
export function checkTowns(units: Feature<Unit>[]): void {
	for (const [id, town] of Object.entries(towns)) {
		const own = units.filter((unit) => unit.properties.id === id);
		if (!own.some((unit) => contains(ringsOfArea(unit.geometry), town))) {
			throw new Error(`The town of ${id} lies outside it: the source's codes have changed.`);
		}
	}
}
