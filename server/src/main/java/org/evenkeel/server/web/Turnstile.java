package org.evenkeel.server.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/// Keeps some of the threads that answer free for the help page, whatever all others are busy with:
/// a database that is away, a thousand slow senders, a crowd. Everything else gets in as long as
/// there is a place, and is told to wait a minute when there is none.
///
/// Whoever passes without a place has no body read from them, so nobody can dwell there.
final class Turnstile extends ValveBase {
  /// Marks a request for which there is no place.
  static final String FULL = "org.evenkeel.full";

  private static final long MOST_SWALLOWED = 2 << 20;
  private static final long MOST_OF_A_FILE = 512L << 20;
  private static final InputBuffer NOTHING = new Nothing();

  private final Semaphore places;

  Turnstile(int places) {
    super(true);
    this.places = new Semaphore(places);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (isHelp(request.getDecodedRequestURI())) {
      withoutBody(request, response);
    } else if (places.tryAcquire()) {
      try {
        atPace(request, response);
      } finally {
        places.release();
      }
    } else {
      request.setAttribute(FULL, true);
      withoutBody(request, response);
    }
  }

  private static boolean isHelp(@Nullable String path) {
    return path != null && (path.equals("/help") || path.startsWith("/help/"));
  }

  private void withoutBody(Request request, Response response)
      throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    InputBuffer body = coyote.getInputBuffer();
    boolean more = !coyote.isFinished();
    if (more) {
      response.setHeader("Connection", "close");
    }
    coyote.setInputBuffer(NOTHING);
    try {
      getNext().invoke(request, response);
      response.finishResponse();
    } finally {
      coyote.setInputBuffer(body);
      leave(coyote, more);
    }
  }

  /// The last of an answer is written and the rest of a body is swallowed while the place is held.
  private void atPace(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    Pace pace = new Pace(coyote.getInputBuffer(), System::nanoTime);
    coyote.setInputBuffer(pace);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        response.finishResponse();
        leave(coyote, !swallowed(coyote));
      }
    } finally {
      coyote.setInputBuffer(pace.behind());
    }
  }

  private static boolean swallowed(org.apache.coyote.Request coyote) {
    try {
      Sink sink = new Sink();
      long left = isUpload(coyote) ? MOST_OF_A_FILE : MOST_SWALLOWED;
      int read = 0;
      while (read >= 0 && left > 0 && !coyote.isFinished()) {
        read = coyote.doRead(sink);
        left -= read;
      }
      return coyote.isFinished();
    } catch (IOException tooSlowOrGone) {
      return false;
    }
  }

  /// A browser shows the page that says a file was too large only once it could send all of it.
  private static boolean isUpload(org.apache.coyote.Request coyote) {
    String type = coyote.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  /// Nothing more is read of a request whose answer is written.
  private static void leave(org.apache.coyote.Request coyote, boolean more) {
    if (more) {
      coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private static final class Nothing implements InputBuffer {
    @Override
    public int doRead(ApplicationBufferHandler into) {
      return -1;
    }

    @Override
    public int available() {
      return 0;
    }
  }

  private static final class Sink implements ApplicationBufferHandler {
    private ByteBuffer last = EMPTY_BUFFER;

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      last = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return last;
    }

    @Override
    public void expand(int size) {}
  }
}
