package waymark.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A case that is to be opened.
///
/// @param organisation of the owner, in which they work on cases
/// @param source `direct`, `handover`, `report` or `case`
/// @param sourceRef reference of the hand-over, report or case; null where it is direct
/// @param concern the first worry, in the words of who opens it
/// @param openedOn today, or a day before where the record on paper is older
public record NewCase(
        Route route,
        String organisation,
        @Nullable String area,
        PersonDetails person,
        String source,
        @Nullable String sourceRef,
        String concern,
        LocalDate openedOn) {}
