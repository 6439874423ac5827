package org.evenkeel.server.wearable.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.server.wearable.BroughtArchive;
import org.evenkeel.server.wearable.Sayings;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.Ui;
import org.evenkeel.wearablefiles.Device;
import org.evenkeel.wearablefiles.StreamPreview;
import org.evenkeel.wearablefiles.WearablePreview;
import org.evenkeel.wearablefiles.ZoneKnown;

/// What a file holds, to be chosen from.
///
/// @param preview empty while the file is still being looked at
/// @param ending the key of what ends the file early; empty where nothing does
/// @param nothing whether the form came back with nothing chosen
public record InsidePage(
    BroughtArchive file,
    Optional<WearablePreview> preview,
    String ending,
    double share,
    boolean nothing)
    implements Page {
  private static final int NAMED = 3;

  @Override
  public String template() {
    return preview.isPresent() ? "wearable/inside.jte" : "wearable/looking.jte";
  }

  @Override
  public int status() {
    return nothing ? 422 : 200;
  }

  public List<StreamPreview> streams() {
    return preview.map(WearablePreview::streams).orElse(List.of());
  }

  public long refused() {
    return preview.map(one -> one.reading().refused()).orElse(0L);
  }

  public String name(Ui ui, StreamPreview stream) {
    return ui.text(Sayings.key(stream.stream()));
  }

  /// The first few devices by name.
  public static String devices(StreamPreview stream) {
    return stream.devices().stream()
        .limit(NAMED)
        .map(one -> words(one.device()))
        .collect(Collectors.joining(" · "));
  }

  static String words(Device device) {
    return device.source().isBlank() ? device.model() : device.source();
  }

  public boolean isZoneSure(StreamPreview stream) {
    return stream.zones().stream().allMatch(zone -> zone == ZoneKnown.TOLD);
  }
}
