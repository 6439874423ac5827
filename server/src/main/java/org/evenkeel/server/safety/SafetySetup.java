package org.evenkeel.server.safety;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rule, read once when the house starts.
@Configuration
class SafetySetup {
  @Bean
  RiskRule riskRule() {
    return RiskRule.read();
  }
}
