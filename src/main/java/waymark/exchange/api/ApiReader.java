package waymark.exchange.api;

import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import waymark.exchange.api.ApiRows.View;

/// Answers what only reads: a page of a list, or one record with the entity tag of its version.
@Component
class ApiReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private final ApiRows rows;

    ApiReader(ApiRows rows) {
        this.rows = rows;
    }

    <T extends Record> ApiPage<T> page(
            View view, Class<T> type, @Nullable String cursor, @Nullable String limit, @Nullable String area) {
        var wanted = PageRequest.of(cursor, limit, area);
        return ApiPage.of(rows.page(view, type, wanted), wanted);
    }

    /// The same, with an entry in the audit log.
    <T extends Record> ApiPage<T> recorded(
            ApiCall call,
            View view,
            Class<T> type,
            @Nullable String cursor,
            @Nullable String limit,
            @Nullable String area) {
        var wanted = PageRequest.of(cursor, limit, area);
        return ApiPage.of(rows.recorded(call.consumer(), view, type, wanted), wanted);
    }

    <T extends Record> T one(View view, Class<T> type, String key) {
        return find(view, type, key).orElseThrow(ApiProblem::notFound);
    }

    /// With its entity tag; nothing but that where the consumer has this version already.
    <T extends Record> ResponseEntity<T> tagged(
            ApiCall call, View view, Class<T> type, String key, ToIntFunction<T> version) {
        var found = one(view, type, key);
        var etag = ApiCall.etag(version.applyAsInt(found));
        return etag.equals(call.header(HttpHeaders.IF_NONE_MATCH))
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : ResponseEntity.ok().eTag(etag).body(found);
    }

    private <T extends Record> Optional<T> find(View view, Class<T> type, String key) {
        return KEY.matcher(key).matches() ? rows.one(view, type, key) : Optional.empty();
    }
}
