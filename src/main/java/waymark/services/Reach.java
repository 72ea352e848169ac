package waymark.services;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import waymark.kernel.EmailAddress;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.TelephoneNumber;

/// How to refer, what it costs, and in which languages.
///
/// @param languages that somebody there speaks, beside English, by name
/// @param email in lower case
/// @param web an address that begins with http
public record Reach(
        ReferralRoute wayIn,
        String wayInWords,
        String phone,
        String email,
        String web,
        Cost cost,
        String costWords,
        List<String> languages,
        Interpreter interpreter,
        String accessibility) {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]{3,490}");

    public Reach {
        phone = TelephoneNumber.tidy(phone);
        email = EmailAddress.tidy(email);
        web = web.strip();
        languages = List.copyOf(languages);
    }

    List<Problem> problems() {
        var problems = new Problems();
        TelephoneNumber.check(phone, "phone", problems);
        EmailAddress.check(email, "email", problems);
        return problems.when(
                        phone.isEmpty() && email.isEmpty() && web.isEmpty(),
                        "phone",
                        "Enter a telephone number, an email address or a web address: nobody could reach it otherwise")
                .when(
                        !web.isEmpty() && !WEB.matcher(web).matches(),
                        "web",
                        "Enter a web address like https://www.example.org, or leave it empty")
                .when(
                        languages.size() > 40 || languages.stream().anyMatch(language -> language.length() > 40),
                        "languages",
                        "Enter at most 40 languages, with a comma between them")
                .tooLong("wayInWords", wayInWords, "How", 1000)
                .tooLong("costWords", costWords, "Charge", 300)
                .when(
                        cost == Cost.COSTS && costWords.isEmpty(),
                        "costWords",
                        "Say what it costs, or who pays in the end")
                .tooLong("accessibility", accessibility, "Accessibility", 500)
                .list();
    }

    /// A language hides nothing: an interpreter can be brought to a bed, but no bed to an interpreter.
    ///
    /// @param language by name, or empty where it was not asked
    public Match speaks(String language) {
        if (language.isEmpty()
                || same(language, "English")
                || languages.stream().anyMatch(one -> same(one, language))) {
            return Match.FITS;
        }
        return switch (interpreter) {
            case YES -> Match.FITS;
            case NO -> Match.ask("Nobody there is known to speak %s: bring an interpreter".formatted(language));
            case NOT_RECORDED ->
                Match.ask("Nobody there is known to speak %s: ask for an interpreter".formatted(language));
        };
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /// `English, Polish. It gets an interpreter`.
    public String languageWords() {
        var spoken = languages.isEmpty() ? "English" : "English, " + String.join(", ", languages);
        return switch (interpreter) {
            case YES -> spoken + ". It gets an interpreter for others";
            case NO -> spoken + ". It gets no interpreter: bring one";
            case NOT_RECORDED -> spoken + ". Ask about an interpreter for others";
        };
    }

    public String costLine() {
        return costWords.isEmpty()
                ? cost.words()
                : cost == Cost.NOT_RECORDED ? costWords : cost.words() + ": " + costWords;
    }
}
