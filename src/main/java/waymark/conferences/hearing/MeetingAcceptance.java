package waymark.conferences.hearing;

import java.time.Instant;
import java.util.UUID;

/// That somebody accepted the statement on confidentiality for a meeting.
///
/// @param observer true where they only look on
record MeetingAcceptance(
        UUID person,
        String personName,
        String organisation,
        String organisationName,
        boolean observer,
        String statement,
        Instant acceptedAt) {}
