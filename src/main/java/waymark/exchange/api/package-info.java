/// The API: what other systems read and change, in JSON, under `/api/v1`. It has a servlet of its own, which
/// reads no cookie and shows no page; a request is somebody’s by its token, and runs under the same row policies
/// as a page. The contract is `docs/api/openapi.yaml`.
///
/// Start at [ApiServlet]; a resource reads one view of the schema `exchange`, and no other SQL is written here.
@NullMarked
package waymark.exchange.api;

import org.jspecify.annotations.NullMarked;
