package org.evenkeel.server.trespass;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.server.trespass.Route.Body;
import org.evenkeel.server.trespass.Route.Field;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the running house, asked from the house.
final class Routes {
  private Routes() {}

  static List<Route> of(RequestMappingHandlerMapping house) {
    return house.getHandlerMethods().entrySet().stream()
        .flatMap(one -> routes(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Route::toString))
        .toList();
  }

  private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod method) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return Optional.ofNullable(info.getPathPatternsCondition()).orElseThrow().getPatterns().stream()
        .flatMap(pattern ->
            (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream()
                    .map(
                        one -> new Route(one.name(), pattern, fields(method), body(info, method))));
  }

  private static Body body(RequestMappingInfo info, HandlerMethod method) {
    if (info.getConsumesCondition()
        .getConsumableMediaTypes()
        .contains(MediaType.APPLICATION_JSON)) {
      return Body.JSON;
    }
    return fields(method).stream().anyMatch(field -> field.type() == MultipartFile.class)
        ? Body.FILE
        : Body.FORM;
  }

  private static List<Field> fields(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters()).flatMap(Routes::fields).toList();
  }

  private static Stream<Field> fields(MethodParameter parameter) {
    Class<?> type = type(parameter);
    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return Map.class.isAssignableFrom(type)
          ? Stream.of()
          : Stream.of(new Field(name(parameter, named), type));
    }
    return type.isRecord() && parameter.getParameterAnnotations().length == 0
        ? Arrays.stream(type.getRecordComponents())
            .map(part -> new Field(part.getName(), part.getType()))
        : Stream.of();
  }

  private static String name(MethodParameter parameter, RequestParam named) {
    return named.name().isEmpty()
        ? Optional.ofNullable(parameter.getParameter().getName()).orElseThrow()
        : named.name();
  }

  /// What is in an `Optional` or a list, else the type itself.
  private static Class<?> type(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type == Optional.class || type == List.class
        ? ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(String.class)
        : type;
  }
}
