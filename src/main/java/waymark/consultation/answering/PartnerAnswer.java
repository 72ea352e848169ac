package waymark.consultation.answering;

import java.time.LocalDate;

/// What an organisation answered, with its name.
///
/// @param organisation by its code
record PartnerAnswer(
        String organisation,
        String organisationName,
        int version,
        GivenAnswer answer,
        String answeredByName,
        LocalDate answeredOn) {}
