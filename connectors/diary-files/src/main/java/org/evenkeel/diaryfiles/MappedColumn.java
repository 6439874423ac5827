package org.evenkeel.diaryfiles;

/// A column of the file and what it is used for.
public record MappedColumn(String name, ColumnRole role) {}
