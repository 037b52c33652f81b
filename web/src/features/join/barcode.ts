/** The browser's own reader of QR codes. Not in every browser, and not yet in TypeScript's DOM. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type BarcodeDetectorMaker = new (options: { formats: string[] }) => BarcodeDetector;

function maker(): BarcodeDetectorMaker | undefined {
  return (globalThis as { BarcodeDetector?: BarcodeDetectorMaker }).BarcodeDetector;
}

export function canScan(): boolean {
  return maker() !== undefined && navigator.mediaDevices !== undefined;
}

export function qrReader(): BarcodeDetector | null {
  const Maker = maker();
  return Maker ? new Maker({ formats: ['qr_code'] }) : null;
}
