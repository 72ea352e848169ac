package waymark.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.support.ResourceBundleMessageSource;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.Menu;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.PageContext;
import waymark.web.conflicts.FieldMerge;

/// A page drawn without a server, for tests of what components print.
public final class Drawing {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Drawing.class.getClassLoader(), "waymark");

    private Drawing() {}

    static Document of(String template, Object page, PageContext context) {
        return Jsoup.parse(html(template, page, context));
    }

    static String html(String template, Object page, PageContext context) {
        var html = new StringOutput();
        ENGINE.render(template + ".jte", Map.of("page", page, "context", context), html);
        return html.toString();
    }

    static PageContext signedIn(String path, String query) {
        return context(
                path, query, Locale.UK, new Actor.Person(new UUID(0, 9), "Rowan Example", "HCC", "Hull", List.of()));
    }

    public static PageContext context(String path, String query, Locale locale, Actor.Person actor) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var items = List.of(
                NavItem.of(NavGroup.PLAN, 1, "Strategy", "/strategy", Permission.USE_WAYMARK, "Priorities."),
                NavItem.of(NavGroup.PLAN, 2, "Gallery", "/gallery", Permission.USE_WAYMARK, "Components."));
        var menu = actor == null
                ? Menu.NONE
                : new Menu(
                        List.of(new Menu.Group(NavGroup.HOME, List.of()), new Menu.Group(NavGroup.PLAN, items)),
                        NavGroup.PLAN,
                        "Gallery",
                        "/gallery",
                        List.of());
        return new PageContext(
                actor,
                () -> "csrf-token",
                locale,
                path,
                query,
                "https://waymark.example",
                null,
                null,
                null,
                true,
                actor == null ? 0 : 3,
                menu,
                LocalDate.of(2027, 3, 31),
                "",
                FieldMerge.none(),
                true,
                messages);
    }
}
