package waymark.exchange.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// What the feed reads, and how it answers: one thing, a page of several, or what was wrong with the
/// question. Reads as a visitor, who sees published services alone.
@Component
class FeedAnswers {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final PublishedServices services;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    FeedAnswers(PublishedServices services, TransactionTemplate transaction, JsonMapper json) {
        this.services = services;
        this.transaction = transaction;
        this.json = json;
    }

    List<PublishedServices.Published> read() {
        return CurrentActor.as(
                Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> services.all(Actor.VISITOR))));
    }

    /// @param asked which page, and how long it is
    /// @param all are asked for here, so that a question that cannot be read is answered as such
    <T> ResponseEntity<byte[]> page(Map<String, String> asked, Supplier<List<T>> all, Function<T, ?> shown) {
        try {
            return page(asked, all.get(), shown);
        } catch (ServiceQuery.Unreadable wrong) {
            return problem(HttpStatus.BAD_REQUEST, wrong.getMessage());
        }
    }

    private <T> ResponseEntity<byte[]> page(Map<String, String> asked, List<T> all, Function<T, ?> shown) {
        int size = Math.clamp(ServiceQuery.number(asked, "per_page").orElse(USUAL), 1, MOST);
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int number = Math.max(1, ServiceQuery.number(asked, "page").orElse(1));
        var contents =
                number > pages ? List.<T>of() : all.subList((number - 1) * size, Math.min(all.size(), number * size));
        var page = new LinkedHashMap<String, Object>();
        page.put("total_items", all.size());
        page.put("total_pages", pages);
        page.put("page_number", number);
        page.put("size", contents.size());
        page.put("first_page", number == 1);
        page.put("last_page", number >= pages);
        page.put("empty", contents.isEmpty());
        page.put("contents", contents.stream().map(shown).toList());
        return answer(page);
    }

    ResponseEntity<byte[]> found(@Nullable Object thing) {
        return thing == null ? missing() : answer(thing);
    }

    static ResponseEntity<byte[]> missing() {
        return problem(HttpStatus.NOT_FOUND, "There is none with this identifier");
    }

    private static ResponseEntity<byte[]> problem(HttpStatus status, @Nullable String what) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body("{\"status\":%d,\"title\":\"%s\"}"
                        .formatted(status.value(), what)
                        .getBytes(StandardCharsets.UTF_8));
    }

    ResponseEntity<byte[]> answer(Object body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
    }
}
