package waymark.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// In which language a page of the public side is: as it was chosen there, else as the browser asks, of those
/// that there are. The choice stands
/// in the address or travels with the form; nothing is kept. Everything else is in English.
@Component("localeResolver")
public class PublicLanguage implements LocaleResolver {

    /// What the buttons send that change the language of a form that is being filled in.
    static final String CHANGED = "otherLanguage";

    public static final String CHOSEN = "language";

    private static final List<String> PUBLIC_SIDE =
            List.of("/welcome", "/report", "/receipt", "/page", "/surveys", "/signs", "/have-your-say");

    /// Attribute of a request: the language of what the page shows, used where no other was chosen.
    public static final String OF_CONTENT = "waymark.language";

    /// For people at work alone, and in English.
    private static final String AT_WORK = "/signs/pocket";

    private final List<Language> spoken;

    @Autowired
    PublicLanguage() {
        this(PublicTexts.spoken());
    }

    PublicLanguage(List<Language> spoken) {
        this.spoken = spoken;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean publicSide = PUBLIC_SIDE.stream().anyMatch(side -> under(side, path)) && !under(AT_WORK, path);
        return publicSide && request.getUserPrincipal() == null
                ? chosen(request)
                        .or(() -> ofContent(request))
                        .or(() -> preferred(request.getHeader("Accept-Language")))
                        .orElse(Language.ENGLISH)
                        .locale()
                : Locale.UK;
    }

    private static boolean under(String side, String path) {
        return path.equals(side) || path.startsWith(side + "/");
    }

    private Optional<Language> chosen(HttpServletRequest request) {
        return Stream.of(CHANGED, CHOSEN)
                .map(request::getParameter)
                .flatMap(Stream::ofNullable)
                .flatMap(tag -> Language.of(tag).stream())
                .filter(spoken::contains)
                .findFirst();
    }

    private Optional<Language> ofContent(HttpServletRequest request) {
        return request.getAttribute(OF_CONTENT) instanceof Language language && spoken.contains(language)
                ? Optional.of(language)
                : Optional.empty();
    }

    /// The first language the browser asks for that there is.
    private Optional<Language> preferred(@Nullable String header) {
        try {
            return header == null
                    ? Optional.empty()
                    : Locale.LanguageRange.parse(header).stream()
                            .flatMap(range -> spoken(range.getRange()))
                            .findFirst();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private Stream<Language> spoken(String range) {
        var wanted = range.split("-", 2)[0];
        return spoken.stream()
                .filter(language -> language.locale().getLanguage().equals(wanted))
                .limit(1);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("no language is kept");
    }
}
