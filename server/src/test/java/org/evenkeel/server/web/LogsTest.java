package org.evenkeel.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.server.Browser;
import org.evenkeel.server.HouseTest;
import org.evenkeel.server.Owner;
import org.evenkeel.server.SmallWorld;
import org.evenkeel.server.identity.Account;
import org.evenkeel.server.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A log is read by people who care for machines. Whatever is sent, also where it fits nowhere,
/// none of its words come into a line: not from us, and not from what we build on.
@HouseTest
class LogsTest {
  private static final String WORD = "zqheron";

  @Autowired SmallWorld world;
  @Autowired Owner owner;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  private static Logger everything() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  @BeforeEach
  void listen() {
    lines.start();
    everything().addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    everything().detachAppender(lines);
  }

  private List<String> written() {
    ThrowableProxyConverter traces = new ThrowableProxyConverter();
    traces.start();
    return List.copyOf(lines.list).stream()
        .map(line -> line.getFormattedMessage() + "\n" + traces.convert(line))
        .toList();
  }

  @Test
  void no_word_that_was_sent_to_any_route_comes_into_a_line() {
    everything().warn("a line with {} in it is found", WORD);
    assertThat(written()).anyMatch(line -> line.contains(WORD));
    lines.list.clear();
    for (Account who :
        List.of(
            world.person("Ada Quist"),
            world.clinician("Mina Haddad"),
            world.with(Role.OPERATOR, "Oona Byrne"))) {
      routes.getHandlerMethods().forEach((info, method) -> sendWords(who, info, method));
    }
    assertThat(written()).noneMatch(line -> line.contains(WORD));
  }

  private void sendWords(Account who, RequestMappingInfo info, HandlerMethod method) {
    Map<String, String> fields =
        Arrays.stream(method.getMethodParameters())
            .flatMap(LogsTest::fields)
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> WORD));
    for (String pattern : info.getPatternValues()) {
      String path = pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}|\\*+", WORD);
      Browser browser = world.signedIn(who, port);
      if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
        browser.get("/account");
        browser.post(path, fields);
      } else {
        String query = fields.keySet().stream().map(name -> name + "=" + WORD).collect(joined());
        browser.get(path + "?" + query);
      }
    }
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining("&");
  }

  private static Stream<String> fields(MethodParameter parameter) {
    Parameter named = parameter.getParameter();
    if (parameter.hasParameterAnnotation(RequestParam.class)) {
      return Stream.of(named.getName());
    }
    return named.getType().isRecord()
        ? Arrays.stream(named.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.of();
  }

  /// What it was and where, which is enough to look for it.
  @Test
  void a_failure_is_told_by_its_kind_and_place_alone() {
    Browser browser = new Browser(port);
    browser.get("/sign-in");
    owner.database().sql("alter table attempts rename to attempts_gone").update();
    try {
      browser.post("/sign-in/password", Map.of("login", WORD, "password", WORD));
    } finally {
      owner.database().sql("alter table attempts_gone rename to attempts").update();
    }
    assertThat(written())
        .anyMatch(line ->
            line.startsWith("BadSqlGrammarException at ")
                && line.contains("while answering /sign-in/password"))
        .noneMatch(line -> line.contains(WORD) || line.contains("closed_until"));
  }
}
