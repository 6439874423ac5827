package org.evenkeel.diaryfiles;

import java.util.List;

/// What a file seems to hold, before anything is taken over.
///
/// @param columns each column with what it seems to be
/// @param firstRows the first rows as they are written, for a person to look at
/// @param rows rows below the header, refused ones included
/// @param proposal the mapping that follows from the columns; its [DiaryMapping#troubles()] are the
///   questions to the person. Its zone is UTC and unknown until somebody says
/// @param trial how reading with the proposal would go; all zero while the proposal has troubles
/// @param warnings what looks odd
public record DiaryPreview(
    List<ColumnPreview> columns,
    List<List<String>> firstRows,
    long rows,
    DiaryMapping proposal,
    DiaryTrial trial,
    List<DiaryWarning> warnings)
    implements DiaryRecognition {

  public DiaryPreview {
    columns = List.copyOf(columns);
    firstRows = firstRows.stream().map(List::copyOf).toList();
    warnings = List.copyOf(warnings);
  }

  /// Whether the person must say in which time zone they wrote.
  public boolean asksForZone() {
    return columns.stream().noneMatch(column -> column.proposed() instanceof ColumnRole.Zone);
  }
}
