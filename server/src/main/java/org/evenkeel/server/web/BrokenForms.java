package org.evenkeel.server.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// A form with a file that broke on its way, or that no page of ours made.
@ControllerAdvice
class BrokenForms {
  @ExceptionHandler(MultipartException.class)
  Page broken(MultipartException e) {
    return e instanceof MaxUploadSizeExceededException
        ? new ErrorPage(413, "large")
        : new ErrorPage(400, "stale");
  }
}
