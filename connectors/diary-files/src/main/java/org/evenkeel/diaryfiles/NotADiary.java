package org.evenkeel.diaryfiles;

/// A file that cannot be a diary, and why.
public record NotADiary(FileTrouble trouble) implements DiaryRecognition {}
