/// Worlds made by chance, to ask both locks what no example thought of.
@org.jspecify.annotations.NullMarked
package waymark.worlds;
