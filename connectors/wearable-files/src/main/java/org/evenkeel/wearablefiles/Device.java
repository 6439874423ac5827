package org.evenkeel.wearablefiles;

/// What measured, by what does not change when its software is updated or its app reinstalled.
///
/// @param source the name of the app or device that wrote the sample
/// @param maker empty where the file does not say
/// @param model with its hardware version; empty where the file does not say
public record Device(String source, String maker, String model) {

  static final int LONGEST = 200;

  public Device {
    source = cut(source);
    maker = cut(maker);
    model = cut(model);
  }

  private static String cut(String name) {
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }
}
