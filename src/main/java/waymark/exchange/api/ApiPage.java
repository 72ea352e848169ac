package waymark.exchange.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next what `cursor` has to be for the page after this one; null on the last
record ApiPage<T>(List<T> items, @Nullable String next) {

    static <T> ApiPage<T> of(List<ApiRows.Keyed<T>> found, PageRequest wanted) {
        boolean more = found.size() > wanted.limit();
        var shown = more ? found.subList(0, wanted.limit()) : found;
        return new ApiPage<>(
                shown.stream().map(ApiRows.Keyed::value).toList(),
                more ? PageRequest.cursor(shown.getLast().key()) : null);
    }

    <R> ApiPage<R> map(Function<T, R> each) {
        return new ApiPage<>(items.stream().map(each).toList(), next);
    }
}
