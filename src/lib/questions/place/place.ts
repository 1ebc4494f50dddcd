import { choice } from '../choice/choice.ts';
import type { Asked, Kind } from '../kind.ts';
import type { placeQuestion } from './schema.ts';

export type PlaceQuestion<Text = string> = Asked<typeof placeQuestion, Text>;

/** A choice whose options are places: the response is the position of the place. One point. */
export const place = choice satisfies Kind<PlaceQuestion<unknown>, number>;
