package waymark.web.edge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pages that a search engine may list: information for everybody. Whatever is not in this table is
/// `noindex`, since a page of a report, of a receipt or of staff must not turn up where somebody searches.
public final class PublicPages {

    private static final String ANY = "{survey}";

    /// @param path as in `docs/routes.txt`
    /// @param description key of the sentence that says what the page is, shown by search engines
    /// @param spoken true where the page is in every language of the public side; else it is in English
    public record PublicPage(String path, String description, boolean spoken) {

        private boolean is(String asked) {
            return path.endsWith(ANY)
                    ? asked.startsWith(prefix())
                            && !part(asked).isEmpty()
                            && part(asked).indexOf('/') < 0
                    : asked.equals(path);
        }

        private PublicPage at(String asked) {
            return path.endsWith(ANY) ? new PublicPage(asked, description.replace(ANY, part(asked)), spoken) : this;
        }

        private String prefix() {
            return path.substring(0, path.length() - ANY.length());
        }

        private String part(String asked) {
            return asked.substring(prefix().length());
        }
    }

    private static final List<PublicPage> ALL = List.of(
            new PublicPage("/welcome", "front.description", true),
            new PublicPage("/report", "report.start.lead", true),
            new PublicPage("/report/safety", "report.safety.lead", true),
            new PublicPage("/report/privacy", "privacy.lead", true),
            new PublicPage("/surveys", "survey.index.lead", true),
            new PublicPage("/surveys/" + ANY, "survey." + ANY + ".who", true),
            new PublicPage("/have-your-say", "consult.lead", true),
            new PublicPage("/you-said", "description.said", false),
            new PublicPage("/figures", "description.figures", false),
            new PublicPage("/figures/" + ANY, "description.figures", false),
            new PublicPage("/signs", "signs.description", true),
            new PublicPage("/signs/checklist", "signs.description", true),
            new PublicPage("/toolkits", "description.toolkits", false),
            new PublicPage("/toolkits/" + ANY, "description.toolkits", false),
            new PublicPage("/events/" + ANY, "description.events", false),
            new PublicPage("/walk", "description.walk", false),
            new PublicPage("/workshops", "description.workshops", false),
            new PublicPage("/accessibility", "description.accessibility", false));

    private PublicPages() {}

    /// In the order in which somebody meets them.
    public static List<PublicPage> all() {
        return ALL;
    }

    /// The page at that address, where a search engine may list it. With anything asked for but a language
    /// it is not the page as it is published: what somebody chose is in the address of a checklist or of
    /// guidance.
    public static Optional<PublicPage> at(String path, @Nullable String query) {
        return onlyLanguage(query)
                ? ALL.stream()
                        .filter(page -> page.is(path))
                        .map(page -> page.at(path))
                        .findFirst()
                : Optional.empty();
    }

    /// True where the address asks for nothing but a language.
    public static boolean onlyLanguage(@Nullable String query) {
        return query == null
                || query.isEmpty()
                || (query.startsWith("language=") && query.indexOf('&') < 0 && query.indexOf(';') < 0);
    }
}
