package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.util.Locale;
import org.saleskit.core.internal.Words;

/** Well-known schemes as data. */
final class QualificationPresets {

    private static final BigDecimal THREE_OF_FOUR = new BigDecimal("0.75");

    /** Five of seven are 0.714. */
    private static final BigDecimal FIVE_OF_SEVEN = new BigDecimal("0.7");

    private QualificationPresets() {}

    static QualificationScheme bant(Locale locale) {
        Words words = Words.of(locale);
        return QualificationScheme.builder()
                .name("BANT")
                .threshold(THREE_OF_FOUR)
                .addCriteria(
                        criterion("budget", words.say("Budget", "Бюджет")),
                        criterion("authority", words.say("Authority to decide", "Полномочия решать")),
                        criterion("need", words.say("Need", "Потребность")),
                        criterion("timeline", words.say("Timeline", "Сроки")))
                .build();
    }

    static QualificationScheme meddicc(Locale locale) {
        Words words = Words.of(locale);
        return QualificationScheme.builder()
                .name("MEDDICC")
                .threshold(FIVE_OF_SEVEN)
                .addCriteria(
                        criterion("metrics", words.say("Metrics of the gain", "Показатели выгоды")),
                        criterion("economicBuyer", words.say("Economic buyer", "Распорядитель бюджета")),
                        criterion("decisionCriteria", words.say("Decision criteria", "Критерии решения")),
                        criterion("decisionProcess", words.say("Decision process", "Порядок принятия решения")),
                        criterion("pain", words.say("Identified pain", "Выявленная проблема")),
                        criterion("champion", words.say("Champion", "Сторонник внутри клиента")),
                        criterion("competition", words.say("Competition", "Конкуренты")))
                .build();
    }

    private static Criterion criterion(String key, String label) {
        return Criterion.of(key, label, BigDecimal.ONE);
    }
}
