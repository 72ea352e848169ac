package waymark.training.champions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A message to the network of champions.
///
/// @param areaNames where its readers serve; empty for everywhere
/// @param readers how many it went to, as far as the reader may know
record ChampionMessage(
        UUID id,
        String subject,
        String words,
        List<String> areaNames,
        Instant sentAt,
        String sentByName,
        int readers) {}
