package org.evenkeel.diaryfiles;

/// What looking at a file gave: a preview, or the reason why it is not a diary.
public sealed interface DiaryRecognition permits DiaryPreview, NotADiary {}
