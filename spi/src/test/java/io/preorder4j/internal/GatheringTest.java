package io.preorder4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.preorder4j.spi.OutcomeUnknownException;
import io.preorder4j.spi.OverloadedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatheringTest {

    private static final int ROOM = 10;
    private static final int MOST = 4;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch underWay = new CountDownLatch(1);
    private final CountDownLatch green = new CountDownLatch(1);
    private final Gathering<String, String> gathering = new Gathering<>(ROOM, MOST, this::travel);

    @AfterEach
    void everybodyGoesHome() {
        threads.shutdownNow();
    }

    private void travel(List<Ride<String, String>> rides) {
        groups.add(rides.stream().map(Ride::request).toList());
        for (Ride<String, String> ride : rides) {
            switch (ride.request()) {
                case "slow" -> awaitGreen();
                case "poison" -> throw new IllegalArgumentException("poison");
                case "deadly" -> throw new StackOverflowError("deadly");
                default -> ride.ends(new Ride.Done<>(ride.request() + " arrived"));
            }
        }
        rides.forEach(ride -> ride.ends(new Ride.Done<>(ride.request() + " arrived")));
    }

    private void awaitGreen() {
        underWay.countDown();
        try {
            green.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Ride<String, String> ride(String lane, String request) {
        return new Ride<>(lane, 1, request);
    }

    private Future<Ride.End<String>> joins(String lane, String request) {
        int before = gathering.waiting();
        Future<Ride.End<String>> end = threads.submit(() -> gathering.join(ride(lane, request)));
        while (gathering.waiting() == before) {
            Thread.onSpinWait();
        }
        return end;
    }

    /** One who is under way until the light is green. */
    private Future<Ride.End<String>> slowOne() throws InterruptedException {
        Future<Ride.End<String>> slow = threads.submit(() -> gathering.join(ride("A", "slow")));
        underWay.await();
        return slow;
    }

    private static String arrival(Future<Ride.End<String>> end) throws ExecutionException, InterruptedException {
        return end.get() instanceof Ride.Done<String> done
                ? done.answer()
                : end.get().toString();
    }

    @Test
    void who_comes_alone_leads_at_once_and_waits_for_nobody() {
        assertThat(gathering.join(ride("A", "a1"))).isEqualTo(new Ride.Done<>("a1 arrived"));
        assertThat(gathering.join(ride("A", "a2"))).isEqualTo(new Ride.Done<>("a2 arrived"));
        assertThat(groups).containsExactly(List.of("a1"), List.of("a2"));
    }

    @Test
    void whoever_comes_meanwhile_rides_along_with_the_next_in_the_order_of_coming() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        Future<Ride.End<String>> first = joins("A", "a1");
        Future<Ride.End<String>> second = joins("A", "a2");
        green.countDown();

        assertThat(arrival(slow)).isEqualTo("slow arrived");
        assertThat(arrival(first)).isEqualTo("a1 arrived");
        assertThat(arrival(second)).isEqualTo("a2 arrived");
        assertThat(groups).containsExactly(List.of("slow"), List.of("a1", "a2"));
    }

    @Test
    void a_lane_where_few_go_does_not_wait_for_the_crowd_in_another() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        List<Future<Ride.End<String>>> all = new ArrayList<>(List.of(slow));
        for (int i = 1; i <= 6; i++) {
            all.add(joins("A", "a" + i));
        }
        all.add(joins("B", "b1"));
        all.add(joins("C", "c1"));
        green.countDown();

        for (Future<Ride.End<String>> end : all) {
            assertThat(arrival(end)).endsWith("arrived");
        }
        assertThat(groups)
                .containsExactly(List.of("slow"), List.of("a1", "b1", "c1", "a2"), List.of("a3", "a4", "a5", "a6"));
    }

    @Test
    void who_is_too_heavy_for_a_group_goes_alone() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        Future<Ride.End<String>> light = joins("A", "a1");
        Future<Ride.End<String>> heavy = threads.submit(() -> gathering.join(new Ride<>("A", MOST + 1, "a2")));
        while (gathering.waiting() < 2) {
            Thread.onSpinWait();
        }
        green.countDown();

        assertThat(List.of(arrival(slow), arrival(light), arrival(heavy)))
                .containsExactly("slow arrived", "a1 arrived", "a2 arrived");
        assertThat(groups).containsExactly(List.of("slow"), List.of("a1"), List.of("a2"));
    }

    @Test
    void one_more_than_there_is_room_for_is_refused_and_the_others_arrive() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        List<Future<Ride.End<String>>> all = new ArrayList<>(List.of(slow));
        for (int i = 1; i <= ROOM; i++) {
            all.add(joins("A", "a" + i));
        }
        assertThatThrownBy(() -> gathering.join(ride("B", "too late")))
                .isInstanceOf(OverloadedException.class)
                .hasMessage("10 commands wait for their turn already");
        green.countDown();

        for (Future<Ride.End<String>> end : all) {
            assertThat(arrival(end)).endsWith("arrived");
        }
        assertThat(gathering.waiting()).isZero();
        assertThat(gathering.join(ride("B", "later"))).isEqualTo(new Ride.Done<>("later arrived"));
    }

    @Test
    void those_who_had_not_arrived_when_a_journey_fails_fail_with_it_and_the_next_go_on() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        Future<Ride.End<String>> before = joins("A", "a1");
        Future<Ride.End<String>> poison = joins("A", "poison");
        Future<Ride.End<String>> behind = joins("A", "a2");
        green.countDown();

        assertThat(arrival(slow)).isEqualTo("slow arrived");
        assertThat(arrival(before)).isEqualTo("a1 arrived");
        assertThat(poison.get()).isInstanceOf(Ride.Failed.class);
        assertThat(behind.get()).isEqualTo(poison.get());
        assertThat(gathering.join(ride("A", "a3"))).isEqualTo(new Ride.Done<>("a3 arrived"));
    }

    @Test
    void when_the_thread_that_leads_dies_nobody_waits_for_it() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        Future<Ride.End<String>> deadly = joins("A", "deadly");
        Future<Ride.End<String>> along = joins("A", "a1");
        green.countDown();

        assertThat(arrival(slow)).isEqualTo("slow arrived");
        assertThatThrownBy(deadly::get).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(along.get())
                .isInstanceOfSatisfying(
                        Ride.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(OutcomeUnknownException.class));
        assertThat(gathering.join(ride("A", "a2"))).isEqualTo(new Ride.Done<>("a2 arrived"));
    }

    @Test
    void an_interrupt_does_not_end_a_ride_and_is_not_lost() throws Exception {
        Future<Ride.End<String>> slow = slowOne();
        CountDownLatch inside = new CountDownLatch(1);
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            inside.countDown();
            Ride.End<String> end = gathering.join(ride("A", "a1"));
            return end.equals(new Ride.Done<>("a1 arrived"))
                    && Thread.currentThread().isInterrupted();
        });
        inside.await();
        green.countDown();

        assertThat(arrival(slow)).isEqualTo("slow arrived");
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void who_was_taken_along_before_looking_for_a_leader_does_not_ride_again() throws Exception {
        Ride<String, String> slow = ride("A", "a1");
        gathering.arrive(slow);
        assertThat(arrival(threads.submit(() -> gathering.join(ride("A", "a2")))))
                .isEqualTo("a2 arrived");

        assertThat(gathering.travel(slow)).isEqualTo(new Ride.Done<>("a1 arrived"));
        assertThat(groups).containsExactly(List.of("a2", "a1"));
        assertThat(gathering.join(ride("A", "a3"))).isEqualTo(new Ride.Done<>("a3 arrived"));
    }

    @Test
    void in_a_crowd_everybody_rides_once_and_groups_follow_one_another() throws Exception {
        AtomicInteger aboard = new AtomicInteger();
        AtomicInteger rides = new AtomicInteger();
        Gathering<Integer, Integer> crowded = new Gathering<>(1000, 50, group -> {
            assertThat(aboard.incrementAndGet()).isOne();
            rides.addAndGet(group.size());
            group.forEach(ride -> ride.ends(new Ride.Done<>(ride.request() * 2)));
            aboard.decrementAndGet();
        });
        List<Callable<Boolean>> riders = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(rider -> () -> IntStream.range(0, 2000)
                        .allMatch(i -> crowded.join(new Ride<>(rider % 3, 1 + i % 3, i))
                                .equals(new Ride.Done<>(i * 2))))
                .toList();

        for (Future<Boolean> arrived : threads.invokeAll(riders)) {
            assertThat(arrived.get()).isTrue();
        }
        assertThat(rides).hasValue(16 * 2000);
        assertThat(crowded.waiting()).isZero();
    }
}
