package waymark.web.mvc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.Link;
import waymark.web.Menu;
import waymark.web.NavItem;
import waymark.web.Navigation;
import waymark.web.PageBanner;
import waymark.web.PageContext;
import waymark.web.PageHelp;
import waymark.web.SettingsPage;
import waymark.web.UnreadNotices;
import waymark.web.conflicts.FieldMerge;
import waymark.web.health.LastPublished;
import waymark.web.language.CheckedLanguages;
import waymark.web.language.Language;

/// Makes the context of a page from its request.
@Component
public class PageContexts {

    private static final String UNREAD = "waymark.unread";
    private static final String BANNER = "waymark.banner";

    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);

    private final MessageSource messages;
    private final Clock clock;
    private final Notices notices;
    private final ObjectProvider<UnreadNotices> unread;
    private final ObjectProvider<PageBanner.Provider> banners;
    private final ObjectProvider<PageHelp> help;
    private final ObjectProvider<CheckedLanguages> checked;
    private final Navigation navigation;
    private final boolean demonstration;
    private final String site;

    PageContexts(
            MessageSource messages,
            Clock clock,
            Notices notices,
            ObjectProvider<UnreadNotices> unread,
            ObjectProvider<PageBanner.Provider> banners,
            ObjectProvider<PageHelp> help,
            ObjectProvider<CheckedLanguages> checked,
            List<NavItem> items,
            ObjectProvider<SettingsPage> settings,
            @Value("${waymark.demonstration:false}") boolean demonstration,
            @Value("${waymark.address:http://localhost:${server.port:8080}}") String site) {
        this.messages = messages;
        this.clock = clock;
        this.notices = notices;
        this.unread = unread;
        this.banners = banners;
        this.help = help;
        this.checked = checked;
        this.navigation = Navigation.of(items, settings.stream().toList());
        this.demonstration = demonstration;
        this.site = withoutSlash(site);
    }

    /// Where pages are, for all roles together.
    public Navigation navigation() {
        return navigation;
    }

    /// Asked inside the page's transaction, so that rendering needs none.
    void count(HttpServletRequest request) {
        var actor = actor();
        if (actor != null) {
            unread.ifAvailable(notices -> request.setAttribute(UNREAD, notices.unread(actor)));
            banners.stream()
                    .flatMap(banner -> banner.banner(actor, request.getRequestURI()).stream())
                    .findFirst()
                    .ifPresent(banner -> request.setAttribute(BANNER, banner));
        }
    }

    /// @param answer how a form that was sent is answered; null where the page answers none
    PageContext of(HttpServletRequest request, HttpServletResponse response, Locale locale, @Nullable Object answer) {
        var actor = actor();
        var language = Language.of(locale);
        return new PageContext(
                actor,
                token(request),
                locale,
                request.getRequestURI(),
                request.getQueryString() == null ? "" : request.getQueryString(),
                site,
                notices.take(request, response),
                request.getAttribute(BANNER) instanceof PageBanner banner ? banner : null,
                actor == null ? null : help(request.getRequestURI()),
                demonstration,
                request.getAttribute(UNREAD) instanceof Integer count ? count : 0,
                actor == null ? Menu.NONE : navigation.menu(actor, request.getRequestURI()),
                LocalDate.now(clock),
                LastPublished.from(request)
                        .map(moment -> FROM.format(moment.atZone(clock.getZone())))
                        .orElse(""),
                answer instanceof FieldMerge.Answer kind
                        ? FieldMerge.of(kind, request.getRequestURI(), request.getParameterMap())
                        : FieldMerge.none(),
                language == Language.ENGLISH || checked.stream().anyMatch(languages -> languages.checked(language)),
                messages);
    }

    private @Nullable Link help(String path) {
        return help.stream()
                .map(one -> one.helpWith(path))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The signed-in person, or null.
    static Actor.@Nullable Person actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof Actor.Person person
                ? person
                : null;
    }

    /// As addresses are put together: the site, then the path with its slash.
    public static String withoutSlash(String site) {
        return site.strip().endsWith("/")
                ? site.strip().substring(0, site.strip().length() - 1)
                : site.strip();
    }

    private static Supplier<String> token(HttpServletRequest request) {
        return () -> {
            request.setAttribute(PageCompression.HAS_FORM, true);
            return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
        };
    }
}
