package org.evenkeel.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wording is frozen. A change here needs a new version of the instrument, a line in its evidence
/// page, and two people.
class FrozenWordingTest {
  @ParameterizedTest
  @CsvSource({
    "phq-9, en, 17bd53046b31cb7828141bb97be2192e6cbbae0b5331e2ac83a8e34677c7f836",
    "phq-9, es, 209cf1a4a8902aa0ad042cfa8c411c5657081f83082af134553da2db747336b8",
    "phq-9, ar, e04bb176174fe77e8d6c8d999e298daa192f340ea208762aa9e1959c333b811c",
    "gad-7, en, 1e7926e2853f0e8545708db27a98ce089cebb61125c516cdaf748d03f707f675",
    "gad-7, es, b5bd7de438f0f2cb2d9bf077fbcc2b647115dbfa088527ca7ff2da29473510b5",
    "gad-7, ar, a27b9d4bb6964e8b54a776f8ae33f963916c5ec3123e18e8a6b0c73ce6b48537",
    "phq-8, en, 43965bf494e21a952fce39de0d8145fb9cf18e1302d4fa7abdc7b03159ac6644",
    "phq-8, es, aa0e267ea7a514ee92a0fb307aeacd2df88e90248015ded8fea141a464764f67",
    "phq-8, ar, c46e2e06d89e9855862a2345f59a543188a310b76479cddd34f9b4e46979a842",
    "phq-2, en, 885a55146aa4422ef1f70c7eea77466e0f645730c746201c7d4f0d0eb5443744",
    "phq-2, es, b3bc482bd6a74323ee917d2a20eff67a740af0db46ab09eb7ba323852bb0bf7e",
    "phq-2, ar, bb99995dd5b69b7e614232c2f09c899a243b921f757300875801ec4d08da0f0d",
    "gad-2, en, c5a7955f927bd95782f1b9fec238b9cbd6474b77470529dc377f41f40ec8be66",
    "gad-2, es, ba181b846e2d3a04f76a857c38d3e526b20472f2df50d00c869c2d5bd263dfda",
    "gad-2, ar, 07cfb906a48cae22ac45c899a44128319190ea06fde60133b0a9b003eded76c1",
    "phq-4, en, cc699cc6fac61534928bae142b66d93ddce7e64b687a1db897b15b90f2cf45a8",
    "phq-4, es, 519bb8de93832325aca3d0c2553cd89eea5dc8d14420c5ba8d2790960cb2808a",
    "phq-4, ar, 304988a5a9015271e74145a548e4395e17e9a7700ac3e80f2fd57c4eb9f9bcba",
    "phq-15, en, 9faf72c642501879ec06c3663170d317750e73f21db6f8781c68de8c29a6ce1f",
    "k6, en, 118954a764bf2c6f8f313739592c1f5f35238475430e0e2c1a07a28ab62ac978",
    "k10, en, d6f871bea86f8881ca6c13c169131fc00b9f7b27e3b863084057f1e430c504f4",
    "audit-c, en, 01b24d9e0b2779941ecedccfec8691831c2db88b326e26f0778b536a7e16427c",
    "core-10, en, 7dddc15b08b5c581cc9b49c0933c9c1dff60b9f342a2412a0af007d228390ee5",
    "dass-21, en, abb06a7436a4a9d9a82ced7deb4a6756baa387211cd2531286cb8b74b997360f",
    "pcl-5, en, 809d0372c0e988c258db4d91226c3feb77414fa1fee7cdc96f24ea20278bcd20",
    "pc-ptsd-5, en, 4df7ead7f60e595ac9bcb2961d6c0b196ec23d716a3a61c57f7ac85d728e0526",
    "asq, en, 3369865dfca557196fbfd35277e9ef34e387a12ee99e059957aaa78585cb6ef0",
  })
  void no_word_has_changed(String id, String language, String fingerprint) {
    InstrumentText text = Instruments.get(id).text(Locale.forLanguageTag(language)).orElseThrow();
    assertThat(text.fingerprint()).isEqualTo(fingerprint);
  }

  @Test
  void every_language_file_is_under_this_lock() {
    long versions =
        Instruments.all().stream().mapToLong(instrument -> instrument.languages().size()).sum();
    assertThat(versions).isEqualTo(27);
  }

  @Test
  void the_first_answer_of_the_gad_7_is_not_at_all() {
    Instrument gad7 = Instruments.get("gad-7");
    InstrumentText text = gad7.text(Locale.ENGLISH).orElseThrow();
    gad7.items().forEach(item -> assertThat(text.option(item.id(), 0)).isEqualTo("Not at all"));
  }

  @Test
  void the_difficulty_answers_keep_the_odd_order_of_their_codes() {
    Instrument phq9 = Instruments.get("phq-9");
    Item difficulty = phq9.unscoredItems().getFirst();
    assertThat(difficulty.options())
        .flatExtracting(ResponseOption::codings)
        .extracting(Coding::code)
        .containsExactly("LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3");
    assertThat(phq9.text(Locale.ENGLISH).orElseThrow().option(difficulty.id(), 2))
        .isEqualTo("Very difficult");
  }
}
