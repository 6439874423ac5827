package org.evenkeel.endtoend;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.List;

/// A heart strap that a browser takes for real: Chromium's own emulation of Bluetooth, spoken to in
/// its debugging protocol. It answers connections, tells its one service, and beats when told to.
/// That emulation knows no notifications yet, so each measurement is one that the page is made to
/// read; it comes to the page in the same event.
final class HeartStrap {
  private static final String ADDRESS = "09:09:09:09:09:09";
  private static final String SERVICE = uuid("180d");
  private static final String MEASUREMENT = uuid("2a37");
  private static final int TIMES_INSIDE = 0b1_0000;

  private static final String REMEMBERS =
      """
      () => {
        const prototype = BluetoothRemoteGATTCharacteristic.prototype;
        const listen = prototype.startNotifications;
        prototype.startNotifications = function () {
          window.heard = this;
          return listen.call(this);
        };
      }
      """;

  private final Page page;
  private final CDPSession browser;
  private final CDPSession tab;
  private String service = "";
  private String measurement = "";
  private String answered = "";
  private String next = "";
  private boolean listenedTo;

  private HeartStrap(Page page, CDPSession browser, CDPSession tab) {
    this.page = page;
    this.browser = browser;
    this.tab = tab;
  }

  /// Lies near, switched on, and is the one that is chosen when the page asks.
  static HeartStrap near(Chromium chromium, Page page) {
    HeartStrap strap = new HeartStrap(page, chromium.line(), page.context().newCDPSession(page));
    page.evaluate(REMEMBERS);
    strap.begin();
    return strap;
  }

  private static String uuid(String number) {
    return "0000" + number + "-0000-1000-8000-00805f9b34fb";
  }

  private void begin() {
    browser.send("BluetoothEmulation.enable", with("state", "powered-on", "leSupported", true));
    JsonArray services = new JsonArray();
    services.add(SERVICE);
    JsonObject strap = with("address", ADDRESS, "name", "Strap 7");
    strap.add("manufacturerData", new JsonArray());
    strap.add("knownServiceUuids", services);
    browser.send("BluetoothEmulation.simulatePreconnectedPeripheral", strap);
    browser.on("BluetoothEmulation.gattOperationReceived", this::answerDevice);
    browser.on("BluetoothEmulation.characteristicOperationReceived", this::answerMeasurement);
    browser.on("BluetoothEmulation.descriptorOperationReceived", this::answerDescriptor);
    tab.on("DeviceAccess.deviceRequestPrompted", this::isChosen);
    tab.send("DeviceAccess.enable");
  }

  private static JsonObject with(Object... pairs) {
    JsonObject made = new JsonObject();
    for (int i = 0; i < pairs.length; i += 2) {
      String name = (String) pairs[i];
      switch (pairs[i + 1]) {
        case Number number -> made.addProperty(name, number);
        case Boolean truth -> made.addProperty(name, truth);
        default -> made.addProperty(name, (String) pairs[i + 1]);
      }
    }
    return made;
  }

  /// The same question comes anew with each device that is found; it is answered once.
  private void isChosen(JsonObject asked) {
    JsonArray devices = asked.getAsJsonArray("devices");
    if (!devices.isEmpty() && !asked.get("id").getAsString().equals(answered)) {
      answered = asked.get("id").getAsString();
      tab.send(
          "DeviceAccess.selectPrompt",
          with(
              "id",
              asked.get("id").getAsString(),
              "deviceId",
              devices.get(0).getAsJsonObject().get("id").getAsString()));
    }
  }

  private void answerDevice(JsonObject asked) {
    String type = asked.get("type").getAsString();
    if (type.equals("discovery") && measurement.isEmpty()) {
      tellItsService();
    }
    browser.send(
        "BluetoothEmulation.simulateGATTOperationResponse",
        with("address", ADDRESS, "type", type, "code", 0));
  }

  private void tellItsService() {
    service =
        browser
            .send("BluetoothEmulation.addService", with("address", ADDRESS, "serviceUuid", SERVICE))
            .get("serviceId")
            .getAsString();
    JsonObject characteristic = with("serviceId", service, "characteristicUuid", MEASUREMENT);
    characteristic.add("properties", with("notify", true, "read", true));
    measurement =
        browser
            .send("BluetoothEmulation.addCharacteristic", characteristic)
            .get("characteristicId")
            .getAsString();
    browser.send(
        "BluetoothEmulation.addDescriptor",
        with("characteristicId", measurement, "descriptorUuid", uuid("2902")));
  }

  private void answerMeasurement(JsonObject asked) {
    String type = asked.get("type").getAsString();
    JsonObject answer = with("characteristicId", measurement, "type", type, "code", 0);
    if (type.equals("read")) {
      answer.addProperty("data", next);
    }
    browser.send("BluetoothEmulation.simulateCharacteristicOperationResponse", answer);
    listenedTo |= type.equals("subscribe-to-notifications");
  }

  private void answerDescriptor(JsonObject asked) {
    browser.send(
        "BluetoothEmulation.simulateDescriptorOperationResponse",
        with(
            "descriptorId",
            asked.get("descriptorId").getAsString(),
            "type",
            asked.get("type").getAsString(),
            "code",
            0));
  }

  boolean isListenedTo() {
    return listenedTo;
  }

  /// Tells a rate and the times between beats in milliseconds, as a real one does: a byte of flags,
  /// a byte of rate, and times in 1/1024 s, little end first.
  void beats(int rate, List<Double> milliseconds) {
    byte[] told = new byte[2 + 2 * milliseconds.size()];
    told[0] = TIMES_INSIDE;
    told[1] = (byte) rate;
    for (int i = 0; i < milliseconds.size(); i++) {
      int units = (int) Math.round(milliseconds.get(i) * 1024 / 1000);
      told[2 + 2 * i] = (byte) units;
      told[3 + 2 * i] = (byte) (units >> 8);
    }
    next = Base64.getEncoder().encodeToString(told);
    page.evaluate("heard.readValue().then(() => true)");
  }

  /// Its battery falls out, or its wearer walks away.
  void isLost() {
    listenedTo = false;
    measurement = "";
    browser.send("BluetoothEmulation.removeService", with("serviceId", service));
    browser.send("BluetoothEmulation.simulateGATTDisconnection", with("address", ADDRESS));
  }
}
