package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.NewsProvider;
import waymark.web.NewsProvider.NewsItem;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What happened since the last newsletter, to be told in the next one.
@Component
class NewsToTell {

    private static final int QUARTER = 3;

    private final Newsletters newsletters;
    private final List<NewsProvider> news;
    private final Clock clock;

    NewsToTell(Newsletters newsletters, List<NewsProvider> news, Clock clock) {
        this.newsletters = newsletters;
        this.news = List.copyOf(news);
        this.clock = clock;
    }

    /// What happened since the last newsletter, or in the last quarter.
    private List<NewsItem> items(Actor.Person actor) {
        var today = LocalDate.now(clock);
        var since = newsletters
                .last()
                .filter(day -> day.isAfter(today.minusMonths(2L * QUARTER)))
                .orElse(today.minusMonths(QUARTER));
        var area = Newsletter.mayWrite(actor, null)
                ? null
                : actor.areas(RUN_CAMPAIGNS).stream().findFirst().orElse(null);
        return news.stream()
                .flatMap(provider -> provider.news(actor, area, since, today).stream())
                .toList();
    }

    /// The same for the same item, whatever came before it in the meantime.
    private static String key(NewsItem item) {
        return Integer.toHexString((item.heading() + "\n" + item.text()).hashCode());
    }

    List<Choice> choices(Actor.Person actor) {
        return items(actor).stream()
                .map(item -> Choice.of(key(item), item.text(), item.heading()))
                .toList();
    }

    /// What was chosen to be told, by its headings.
    String told(FormData form, Actor.Person actor) {
        var chosen = form.all("news");
        var byHeading = new LinkedHashMap<String, List<String>>();
        items(actor).stream()
                .filter(item -> chosen.contains(key(item)))
                .forEach(item -> byHeading
                        .computeIfAbsent(item.heading(), _ -> new ArrayList<>())
                        .add(item.text()));
        var text = new StringBuilder();
        byHeading.forEach((heading, items) -> {
            text.append(text.isEmpty() ? "" : "\n\n").append(heading.toUpperCase(Locale.UK));
            items.forEach(item -> text.append("\n\n").append(item));
        });
        return text.toString();
    }
}
