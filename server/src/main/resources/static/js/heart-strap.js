/**
 * A heart strap over Bluetooth: service "heart_rate", characteristic 0x2A37. Events: "beats" with the times between beats in
 * milliseconds, "rate", "lost", "back". A strap that went away is sought again until somebody stops.
 */
const SERVICE = "heart_rate";
const MEASUREMENT = "heart_rate_measurement";
const AGAIN = [500, 1000, 2000, 4000];

/** Bit 0: the rate has two bytes. Bit 3: two bytes of energy. Bit 4: then the times between beats, in 1/1024 s. */
export function told(bytes) {
  const flags = bytes.getUint8(0);
  const wide = flags & 1;
  const rate = wide ? bytes.getUint16(1, true) : bytes.getUint8(1);
  const intervals = [];
  if (flags & 16) {
    for (let at = (wide ? 3 : 2) + (flags & 8 ? 2 : 0); at + 1 < bytes.byteLength; at += 2) {
      intervals.push(Math.round(bytes.getUint16(at, true) * 1e6 / 1024) / 1000);
    }
  }
  return { rate, intervals };
}

export class HeartStrap extends EventTarget {
  static get possible() {
    return "bluetooth" in navigator;
  }

  /** Asks which strap, and listens to it. Throws when none is chosen or it cannot be reached. */
  async connect() {
    this.device = await navigator.bluetooth.requestDevice({ filters: [{ services: [SERVICE] }] });
    this.name = this.device.name ?? "";
    this.device.addEventListener("gattserverdisconnected", () => this.#lost());
    await this.#listen();
  }

  async #listen() {
    const server = await this.device.gatt.connect();
    const service = await server.getPrimaryService(SERVICE);
    const measurement = await service.getCharacteristic(MEASUREMENT);
    measurement.addEventListener("characteristicvaluechanged", event => this.#hear(event.target.value));
    await measurement.startNotifications();
  }

  #hear(value) {
    if (this.stopped) return;
    const { rate, intervals } = told(value);
    this.#tell("rate", rate);
    if (intervals.length) this.#tell("beats", intervals);
  }

  #lost(times = 0) {
    if (this.stopped) return;
    if (times === 0) this.#tell("lost");
    const wait = AGAIN[Math.min(times, AGAIN.length - 1)];
    setTimeout(() => {
      if (!this.stopped) this.#listen().then(() => this.#tell("back"), () => this.#lost(times + 1));
    }, wait);
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  stop() {
    this.stopped = true;
    this.device?.gatt.disconnect();
  }
}
