package waymark.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Scope;
import waymark.web.conflicts.FieldMerge;
import waymark.web.edge.PublicPages;
import waymark.web.language.EnglishFallback;
import waymark.web.language.Language;
import waymark.web.language.PublicLanguage;
import waymark.web.language.PublicTexts;
import waymark.web.look.CurrentLook;
import waymark.web.look.Look;

/// What every template needs beside its own page record: who is looking, the tokens that forms carry, the
/// language and its direction, and what to say first. A template declares it as `context`.
///
/// @param actor who is signed in, or null before that
/// @param formToken makes the token every form carries; asked only by a page that has a form, since it may
/// set a cookie
/// @param locale language of the page
/// @param path the address being shown, without its query
/// @param query the query of that address, empty if none
/// @param site what comes before the path in a whole address, as in `https://waymark.example`
/// @param notice what was just done, or null
/// @param banner what is said before all else, or null
/// @param help the guide of the page, or null where none explains it
/// @param demonstration true where people and figures are invented
/// @param unread how many notices the person has not read
/// @param menu the navigation as the person may use it, and where in it the page is
/// @param today in Europe/London
/// @param published from when the page is, where it is made of what was published last; empty where it is
/// of now
/// @param fields what the fields of the page's forms show
/// @param checked true where somebody who speaks the page's language has checked its texts
public record PageContext(
        Actor.@Nullable Person actor,
        Supplier<String> formToken,
        Locale locale,
        String path,
        String query,
        String site,
        @Nullable Notice notice,
        @Nullable PageBanner banner,
        @Nullable Link help,
        boolean demonstration,
        int unread,
        Menu menu,
        LocalDate today,
        String published,
        FieldMerge fields,
        boolean checked,
        MessageSource messages) {

    /// The token that proves a form came from our own page.
    public String csrf() {
        return formToken.get();
    }

    /// The logo and colours of the partnership.
    public Look look() {
        return CurrentLook.now();
    }

    /// What the partnership calls this place, or Waymark's own name.
    public String product() {
        return look().title().isEmpty() ? text("product") : look().title();
    }

    /// A new one-time id for one form: a second send of it answers with the first result.
    public String once() {
        return UUID.randomUUID().toString();
    }

    /// The text under the key in the page's language.
    public String text(String key, Object... arguments) {
        var text = messages.getMessage(key, arguments, locale);
        return PublicTexts.says(language(), key) ? text : EnglishFallback.marked(text);
    }

    /// What a partnership may word itself: the text under the key as long as its words are the English ones
    /// that Waymark ships, else its own words, in English.
    public String worded(String key, String words) {
        return words.replace('\'', '’').equals(PublicTexts.of(Language.ENGLISH).get(key)) ? text(key) : english(words);
    }

    /// English words on a page that may be in another language: marked as English there.
    public String english(String words) {
        return language() == Language.ENGLISH ? words : EnglishFallback.marked(words);
    }

    /// What is wrong, in the page's language where it was said by the key of a text.
    public List<Problem> problems(List<Problem> found) {
        return found.stream()
                .map(problem -> new Problem(problem.field(), said(problem.message())))
                .toList();
    }

    private String said(String message) {
        return Objects.equals(messages.getMessage(message, null, "", locale), "") ? message : text(message);
    }

    /// The language of the page.
    public Language language() {
        return Language.of(locale);
    }

    /// The address of another page of the public side, in the same language.
    public String spoken(String path) {
        return path + "?" + PublicLanguage.CHOSEN + "=" + language().tag();
    }

    /// The `dir` of the page: `rtl` for languages written from right to left.
    public String direction() {
        return language().direction();
    }

    /// True where a search engine may list the page.
    public boolean listed() {
        return PublicPages.at(path, query).isPresent();
    }

    /// What the page is, in a sentence for those who search; empty where it is not for them.
    public String description() {
        return PublicPages.at(path, query)
                .map(page -> messages.getMessage(page.description(), null, "", locale))
                .orElse("");
    }

    /// The page in each language there is, by the tag of the language: its whole address. Easy read has no
    /// tag of its own that a search engine knows.
    public Map<String, String> inOtherLanguages() {
        var addresses = new LinkedHashMap<String, String>();
        if (PublicPages.at(path, query).filter(PublicPages.PublicPage::spoken).isPresent()) {
            addresses.put("x-default", site + path);
            PublicTexts.spoken().stream()
                    .filter(language -> language != Language.EASY)
                    .forEach(language -> addresses.put(
                            language == Language.ENGLISH
                                    ? language.tag()
                                    : language.locale().toLanguageTag(),
                            site + path + "?" + PublicLanguage.CHOSEN + "=" + language.tag()));
        }
        return addresses;
    }

    /// True where the person holds the permission in some scope: for showing a link, never as a permission
    /// check.
    public boolean may(Permission permission) {
        return actor != null && actor.may(permission);
    }

    /// True where the person holds the permission over that scope.
    public boolean may(Permission permission, Scope scope) {
        return actor != null && actor.may(permission, scope);
    }
}
