package waymark.concerns.intake;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import waymark.contacts.numbers.HelpLine;
import waymark.contacts.numbers.HelpLineHours;
import waymark.web.PageContext;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// A public number in the language of the page. Name and use of the numbers that come with Waymark are
/// translated unless somebody changed them; what a partnership typed stays in English and is marked as
/// English.
record TranslatedHelpLine(HelpLine line, Said name, Said use, Said hours) {

    /// @param typed true for the partnership’s own English text
    record Said(String text, boolean typed) {

        /// For the `lang` attribute; null if the text is in the page’s language.
        @Nullable
        String language() {
            return typed ? "en" : null;
        }
    }

    static List<TranslatedHelpLine> of(PageContext context, List<HelpLine> lines) {
        return lines.stream().map(line -> of(context, line)).toList();
    }

    private static TranslatedHelpLine of(PageContext context, HelpLine line) {
        return new TranslatedHelpLine(
                line,
                said(context, "line." + line.code() + ".name", line.name()),
                said(context, "line." + line.code() + ".use", line.useWhen()),
                hours(context, line.hours()));
    }

    private static Said said(PageContext context, String key, String typed) {
        return typed.equals(PublicTexts.of(Language.ENGLISH).get(key))
                ? new Said(context.text(key), false)
                : new Said(typed, true);
    }

    private static Said hours(PageContext context, String typed) {
        return HelpLineHours.of(typed)
                .map(hours -> new Said(hours(context, hours), false))
                .orElse(new Said(typed, true));
    }

    private static String hours(PageContext context, HelpLineHours hours) {
        return switch (hours.kind()) {
            case ALWAYS -> context.text("line.hours.always");
            case CHECK -> context.text("line.hours.check");
            case OFFICE -> context.text("line.hours.office");
            case OUT -> context.text("line.hours.out");
            case DAILY ->
                context.text(
                        "line.hours.daily", clock(hours.from(), context.locale()), clock(hours.to(), context.locale()));
            case WEEKDAYS ->
                context.text(
                        "line.hours.weekdays",
                        clock(hours.from(), context.locale()),
                        clock(hours.to(), context.locale()));
        };
    }

    private static String clock(@Nullable LocalTime time, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(Objects.requireNonNull(time));
    }

    /// True if nobody has confirmed the number yet.
    boolean unchecked() {
        return !line.verified() && !line.demonstration();
    }

    /// The month of the oldest check among the checked numbers; empty if none has a date.
    static String checked(List<TranslatedHelpLine> lines, Locale locale) {
        return lines.stream()
                .map(one -> one.line().checked())
                .filter(Objects::nonNull)
                .sorted()
                .findFirst()
                .map(day -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day))
                .orElse("");
    }
}
