package io.github.cameltextrequest.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list of models that is a model itself, so that it converts to JSON as a whole. Its text masks what
 * the texts of the records mask.
 *
 * @param <E> model of an element
 * @since 1.0
 */
public final class ModelList<E> extends AbstractList<E> implements TextRequestModel, RandomAccess {

    private final List<E> elements;

    private ModelList(List<E> elements) {
        this.elements = elements;
    }

    /** A copy of the given elements, null elements included: the service's lists are taken as they come. */
    @SuppressWarnings("unchecked")
    public static <E> ModelList<E> of(Collection<? extends E> elements) {
        return elements instanceof ModelList<?> list
                ? (ModelList<E>) list
                : new ModelList<>((List<E>) Arrays.asList(elements.toArray()));
    }

    /** As {@link #of}, but an absent list stays absent: in an upsert null and empty mean different things. */
    static <E> @Nullable List<E> copyOf(@Nullable List<E> elements) {
        return elements == null ? null : of(elements);
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public String toString() {
        return MaskedText.of(this);
    }
}
