package dev.trueup.manifest;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/** A parser that refuses what is nested too deep, because the composer behind it works by recursion. */
final class BoundedParser implements Parser {

  /** Levels of lists and mappings. */
  static final int DEEPEST = 64;

  /** Signals a list or mapping that is nested too deep. */
  static final class TooDeep extends YamlEngineException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Mark> mark;

    TooDeep(Optional<Mark> mark) {
      super("nested too deep");
      this.mark = mark;
    }

    Optional<Mark> mark() {
      return mark;
    }
  }

  private final Parser parser;
  private int depth;

  BoundedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    Event.ID id = event.getEventId();
    if (id == Event.ID.MappingStart || id == Event.ID.SequenceStart) {
      depth++;
    } else if (id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd) {
      depth--;
    }
    if (depth > DEEPEST) {
      throw new TooDeep(event.getStartMark());
    }
    return event;
  }
}
