package org.evenkeel.selfhelp.proofreading;

import java.util.List;
import java.util.regex.Pattern;

/// What we never claim, in three languages. Too wide rather than too narrow: an honest sentence
/// that is caught is easily said otherwise.
final class Claims {
  private static final List<Pattern> NEVER =
      List.of(
          claim("\\bcures?\\b|\\bcured\\b|clinically (proven|tested)|scientifically proven"),
          claim("guarante|\\balways works\\b|works for every|100 ?%|\\bmiracle"),
          claim("(diagnos|detect|predict)(e|es|ed|s|is|ing|ion)?\\b|medical[- ]grade"),
          claim("(fda|ce)[- ](approved|cleared|marked)|nice[- ](approved|endorsed|recommended)"),
          claim("ai therap|replaces? (a|your) (doctor|therap)|someone is always (here|watch)"),
          claim("24 ?(/|-)? ?(7|hours?)|prevents? suicide|reduces? suicide|stress score"),
          claim("\\bcura (la|el|los|las|tu)\\b|\\bte cura|garantiza|milagr|siempre funciona"),
          claim("clínicamente (probad|demostrad)|científicamente (probad|demostrad)"),
          claim("\\bdiagn[oó]stic|\\bpredice|\\bdetecta|aprobado por (la|el)|24 horas"),
          claim("sustituye a (tu|un|una) (médic|terap)|previene el suicidio"),
          claim("يشفي|يعالج المرض|مضمون|نضمن|مثبت (علميًّا|علميا|سريريًّا|سريريا)|معجزة"),
          claim("يشخّص|تشخيص|يتنبأ|يكشف عن (المرض|الاكتئاب)|على مدار الساعة|بديل عن الطبيب"),
          claim("معتمد من|يمنع الانتحار|ينجح دائمًا"));

  private Claims() {}

  private static Pattern claim(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static List<String> in(String text) {
    return NEVER.stream()
        .flatMap(claim -> claim.matcher(text).results())
        .map(found -> found.group())
        .toList();
  }
}
