package org.evenkeel.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.evenkeel.server.web.ErrorPage;
import org.evenkeel.server.web.Page;
import org.evenkeel.server.web.PageRendering;
import org.evenkeel.server.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.util.unit.DataSize;

/// Who may open what, and the headers on every answer. A page that is not named here is for nobody.
@Configuration
class SecuritySetup {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; object-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
          + "require-trusted-types-for 'script'; trusted-types evenkeel";

  static final String PERMISSIONS =
      "camera=(), bluetooth=(), microphone=(), geolocation=(), payment=(), "
          + "publickey-credentials-get=(self), publickey-credentials-create=(self)";

  /// The one page that may ask for a heart strap and a camera; its answers go nowhere else.
  private static final String LIVE = "/wearable/live";

  private static final String LIVE_PERMISSIONS =
      PERMISSIONS.replace("camera=(), bluetooth=()", "camera=(self), bluetooth=(self)");

  @Bean
  @Order(1)
  SecurityFilterChain assetRules(HttpSecurity http) {
    return http.securityMatcher("/assets/**", "/favicon.ico", "/manifest.webmanifest", "/sw.js")
        .authorizeHttpRequests(every -> every.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.disable())
        .securityContext(context -> context.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .headers(headers -> policy(headers).cacheControl(cache -> cache.disable()))
        .build();
  }

  /// The help page answers while the database is down: nothing here looks for a session.
  @Bean
  @Order(1)
  SecurityFilterChain helpRules(HttpSecurity http) {
    return http.securityMatcher("/help", "/help/not-told", "/help/busy")
        .authorizeHttpRequests(every -> every.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.disable())
        .securityContext(context -> context.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .headers(headers -> policy(headers).cacheControl(cache -> cache.disable()))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageRules(
      HttpSecurity http,
      SessionContexts contexts,
      CsrfTokenRepository formTokens,
      PageRendering rendering,
      @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
    return http.securityContext(context -> context.securityContextRepository(contexts))
        .authorizeHttpRequests(SecuritySetup::whoMayOpenWhat)
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .sessionManagement(session -> session.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> policy(headers))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, e) ->
                    rendering.write(new SeeOther("/sign-in"), request, response))
                .accessDeniedHandler(notYours(rendering, largest)))
        .build();
  }

  private static void whoMayOpenWhat(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          paths) {
    paths
        .requestMatchers(
            "/",
            "/error",
            "/health",
            "/language",
            "/sign-in/**",
            "/begin/**",
            "/offline/**",
            "/demo/**",
            "/set-up/**",
            "/practise/**",
            "/receipts/**",
            "/about/**")
        .permitAll()
        .requestMatchers("/sign-out")
        .authenticated()
        .requestMatchers(
            "/today/**",
            "/check-ins/**",
            "/diary/**",
            "/questionnaires/**",
            "/story/**",
            "/messages/**",
            "/with-you/**",
            "/safety-plan/**",
            "/sharing/**",
            "/who-looked/**",
            "/offline-entries/**",
            "/attach/**",
            "/mine/**",
            "/wearable/**",
            "/appointments/**",
            "/practised/**",
            "/programmes/**")
        .hasRole("PERSON")
        .requestMatchers("/desk/**", "/people/**", "/cases/**", "/insights/**")
        .hasAnyRole("CLINICIAN", "SUPERVISOR")
        .requestMatchers("/oversight/**")
        .hasRole("SUPERVISOR")
        .requestMatchers("/instruments/**")
        .hasAnyRole("CLINICIAN", "SUPERVISOR", "OPERATOR")
        .requestMatchers("/models/**")
        .hasAnyRole("PERSON", "CLINICIAN", "SUPERVISOR", "OPERATOR")
        .requestMatchers("/research/**")
        .hasAnyRole("SUPERVISOR", "OPERATOR")
        .requestMatchers("/roster/**", "/referrals/**")
        .hasAnyRole("COORDINATOR", "SUPERVISOR", "CLINICIAN")
        .requestMatchers("/administration/**")
        .hasRole("OPERATOR")
        .requestMatchers("/account/**")
        .hasAnyRole("PERSON", "CLINICIAN", "COORDINATOR", "SUPERVISOR", "OPERATOR", "WAITING")
        .anyRequest()
        .denyAll();
  }

  private static HeadersConfigurer<HttpSecurity> policy(HeadersConfigurer<HttpSecurity> headers) {
    return headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .addHeaderWriter((request, response) ->
            response.setHeader(
                "Permissions-Policy",
                request.getRequestURI().equals(LIVE) ? LIVE_PERMISSIONS : PERMISSIONS))
        .frameOptions(Customizer.withDefaults())
        .contentTypeOptions(Customizer.withDefaults());
  }

  /// A form without its token was sent from elsewhere, or from a page of an older session.
  private static AccessDeniedHandler notYours(PageRendering rendering, DataSize largest) {
    return (request, response, e) ->
        rendering.write(
            e instanceof CsrfException ? noToken(request, largest) : forbidden(),
            request,
            response);
  }

  /// Whoever waits to be confirmed reads on their account page why nothing opens.
  private static Page forbidden() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof SignedInAccount me && me.waits()
        ? new SeeOther("/account")
        : ErrorPage.forbidden();
  }

  /// A file that is too large is not read, and the token of its form with it.
  private static ErrorPage noToken(HttpServletRequest request, DataSize largest) {
    return request.getContentLengthLong() > largest.toBytes()
        ? new ErrorPage(413, "large")
        : new ErrorPage(403, "stale");
  }
}
