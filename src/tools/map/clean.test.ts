import { expect, it } from 'vitest';
import { unitOf } from './clean.ts';

const province = (adm0_a3: string, iso_3166_2: string, gn_a1_code: string) => ({
	adm0_a3,
	iso_3166_2,
	gn_a1_code
});

it.each([
	['AF-URU', 'AF.39', 'AF-URU'],
	['AF-URU', 'AF.41', 'AF-DAY'],
	['AF-PAR', 'AF.40', 'AF-PAR'],
	['AF-PAR', 'AF.42', 'AF-PAN'],
	['AF-PKA', 'AF.36', 'AF-PIA'],
	['AF-PIA', 'AF.29', 'AF-PKA']
])('takes %s with GeoNames %s for %s', (code, geonames, id) => {
	expect(unitOf(province('AFG', code, geonames))?.id).toBe(id);
});

it('puts the former tribal areas into Khyber Pakhtunkhwa', () => {
	expect(unitOf(province('PAK', 'PK-TA', 'PK.01'))?.id).toBe('PK-KP');
});

it('marks both sides of the Line of Control as disputed', () => {
	expect(unitOf(province('PAK', 'PK-GB', 'PK.07'))?.disputed).toBe(true);
	expect(unitOf(province('IND', 'IN-LA', 'IN.LA'))?.disputed).toBe(true);
});

it('makes one unit of a neighbour and none of a country far away', () => {
	expect(unitOf(province('IRN', 'IR-11', 'IR.04'))?.id).toBe('IRN');
	expect(unitOf(province('FRA', 'FR-75', 'FR.11'))).toBeUndefined();
});
