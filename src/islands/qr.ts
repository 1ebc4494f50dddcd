// Comes when a sealed result is first shown: draws QR codes.
export { drawInto } from '#lib/ui/draw-into.dom.ts';
