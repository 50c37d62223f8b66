package io.preorder4j.testkit;

import io.preorder4j.spi.LotRepository;
import io.preorder4j.spi.PreOrderRepository;
import io.preorder4j.spi.StockRepository;
import io.preorder4j.spi.Store;
import io.preorder4j.spi.UnitOfWork;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A store that answers one question wrongly, as one with a broken index would. */
final class LyingStore implements Store {

    private final Store store;
    private final String question;
    private final Object answer;
    private final Class<?> repository;

    private LyingStore(Store store, Class<?> repository, String question, Object answer) {
        this.store = store;
        this.repository = repository;
        this.question = question;
        this.answer = answer;
    }

    /** Lies about a method of {@link PreOrderRepository}. */
    static Store about(Store store, String question, Object answer) {
        return new LyingStore(store, PreOrderRepository.class, question, answer);
    }

    /** Lies about a method of {@link LotRepository}. */
    static Store aboutLots(Store store, String question, Object answer) {
        return new LyingStore(store, LotRepository.class, question, answer);
    }

    /** Lies about a method of {@link StockRepository}. */
    static Store aboutStocks(Store store, String question, Object answer) {
        return new LyingStore(store, StockRepository.class, question, answer);
    }

    @Override
    public <R> R write(Function<UnitOfWork, R> work) {
        return store.write(work);
    }

    @Override
    public <R> R read(Function<UnitOfWork, R> work) {
        return store.read(unit -> {
            UnitOfWork lying =
                    instead(UnitOfWork.class, unit, "preOrders", lie(PreOrderRepository.class, unit.preOrders()));
            lying = instead(UnitOfWork.class, lying, "lots", lie(LotRepository.class, unit.lots()));
            return work.apply(instead(UnitOfWork.class, lying, "stocks", lie(StockRepository.class, unit.stocks())));
        });
    }

    private <T> T lie(Class<T> type, T real) {
        return type.equals(repository) ? instead(type, real, question, answer) : real;
    }

    private static <T> T instead(Class<T> type, T real, String question, Object answer) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals(question)) {
                return answer;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
