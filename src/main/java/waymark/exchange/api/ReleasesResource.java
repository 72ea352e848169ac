package waymark.exchange.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;
import waymark.exchange.api.ApiRows.View;
import waymark.exchange.consumers.Capability;

/// Tables of figures that two people released.
@ResponseBody
class ReleasesResource implements ApiResource {

    /// Counts with their totals in the last row and, where there are several columns, in the last column.
    ///
    /// @param figures row by row; null where the count is not shown
    record ReleasedTable(List<String> rows, List<String> columns, List<List<@Nullable Long>> figures) {}

    /// A table that was released, as anybody of the partnership reads it.
    record Release(
            String ref,
            String title,
            String measure,
            String definition,
            String fromQuarter,
            String toQuarter,
            @Nullable String area,
            LocalDate releasedOn,
            LocalDate expiresOn,
            ReleasedTable table) {}

    private record Row(
            String ref,
            String title,
            String measure,
            String definition,
            String fromQuarter,
            String toQuarter,
            @Nullable String area,
            LocalDate releasedOn,
            LocalDate expiresOn,
            String printed) {

        Release release() {
            return new Release(
                    ref,
                    title,
                    measure,
                    definition,
                    fromQuarter,
                    toQuarter,
                    area,
                    releasedOn,
                    expiresOn,
                    JSON.readValue(printed, ReleasedTable.class));
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ApiReader reader;

    ReleasesResource(ApiReader reader) {
        this.reader = reader;
    }

    @GetMapping("/releases")
    @Needs(Capability.READ_RELEASES)
    ApiPage<Release> releases(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String area) {
        return reader.page(View.RELEASE, Row.class, cursor, limit, area).map(Row::release);
    }

    @GetMapping("/releases/{ref}")
    @Needs(Capability.READ_RELEASES)
    Release release(@PathVariable String ref) {
        return reader.one(View.RELEASE, Row.class, ref).release();
    }
}
