/// The algorithms of insight on an analyst's own machine: files in, JSON or CSV out, no server and no
/// network.
///
/// Each subcommand is a [Subcommand] in the map of [InsightCommand]. The algorithms know nothing of
/// files.
@NullMarked
package waymark.insight.command;

import org.jspecify.annotations.NullMarked;
