package org.evenkeel.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes a [Page] with its template. The whole page is written to memory first: a failing template
/// never leaves half a page.
@Component
public class PageRendering implements HandlerMethodReturnValueHandler {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Uis uis;

  PageRendering(Uis uis) {
    this.uis = uis;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return Page.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @org.jspecify.annotations.Nullable Object returned,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
    HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
    if (request == null || response == null || !(returned instanceof Page page)) {
      throw new IllegalStateException("A web method returns a page, to a browser");
    }
    write(page, request, response);
  }

  /// Writes the page, or the redirect, as the whole answer.
  public void write(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(page.status());
    if (page instanceof SeeOther(String path)) {
      response.setHeader("Location", path);
      return;
    }
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(page.template(), Map.of("ui", uis.of(request), "page", page), html);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }
}
