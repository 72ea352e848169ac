/// A pathway drawn as a graph, on the server: boxes in layers from the first step down, answers on the arrows
/// between them. Plain Java without Spring and without SQL; it knows shapes and lines, not what a step is.
///
/// [DiagramModel] is what is to be drawn, [Diagram] the drawing. `Layers` puts the shapes in rows and orders
/// them, `RowPlacement` gives them room, `ShapeRenderer` writes the SVG.
@NullMarked
package waymark.pathways.diagram;

import org.jspecify.annotations.NullMarked;
