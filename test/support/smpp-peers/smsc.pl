#!/usr/bin/perl
# An SMSC for tests. What is said on the wire is said by Net::SMPP (Debian: libnet-smpp-perl); here stands only what
# this SMSC is told to do. Orders come as JSON, one a line, on stdin; what happens goes to stdout the same way. The end
# of stdin ends it, so that no SMSC outlives its test.
#
#   {"do":"bind","status":14}                  what binds are answered with from now on; 0 accepts
#   {"do":"act","to":"7916…","acts":[…]}       for the next submit_sm to this number, one act each; "*" is any number
#   {"do":"always","act":{…}}                  for every other submit_sm
#   {"do":"ids","answered":"%X","reported":"%d"}   how a message id is written in answers and in receipts
#   {"do":"receipts","stat":"DELIVRD"}         a receipt after each accepted part; null for none
#   {"do":"deliver", …}                        a deliver_sm: see deliver() below
#   {"do":"look"}                              nothing: what was told before has been told
#   {"do":"drop"} · {"do":"deaf","on":true}    closes every session · answers nothing at all, enquire_link neither
#
# An act: {"status":88} answers with it; {"silence":1} takes the message and does not answer; {"close":1} takes it and
# closes the socket; {"id":"…","before":{…},"after":[{…}]} accepts, with deliver_sm before and after the answer.
use strict;
use warnings;
use IO::Select;
use JSON::PP;
use Net::SMPP;

use constant {
  SUBMIT       => 0x00000004,
  DELIVER_RESP => 0x80000005,
  UNBIND       => 0x00000006,
  ENQUIRE      => 0x00000015,
};
my %BINDS = (
  0x00000001 => ['receiver',    'bind_receiver_resp'],
  0x00000002 => ['transmitter', 'bind_transmitter_resp'],
  0x00000009 => ['transceiver', 'bind_transceiver_resp'],
);

$SIG{PIPE} = 'IGNORE';
# Net::SMPP warns of every connection that ends.
$SIG{__WARN__} = sub { print STDERR @_ unless $_[0] =~ /premature eof|reading header/ };
$| = 1;

my $json     = JSON::PP->new->canonical->ascii;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => 0) or die "cannot listen: $!";
my $select   = IO::Select->new(\*STDIN, $listener);
my (%sessions, %acts, $always, $receipts, $deaf);
my ($bind_status, $next_id, $next_session, $buffer) = (0, 1_000_000, 1, '');
my ($answered, $reported) = ('%d', '%d');

note(event => 'listening', port => $listener->sockport);
while (1) {
  for my $ready ($select->can_read) {
    if    ($ready == \*STDIN)    { orders() }
    elsif ($ready == $listener)  { welcome() }
    elsif ($sessions{$ready})    { hear($sessions{$ready}) }
  }
}

sub note { print $json->encode({@_}), "\n" }

sub orders {
  my $read = sysread(STDIN, $buffer, 65536, length $buffer);
  exit 0 unless $read;
  while ($buffer =~ s/^([^\n]*)\n//) {
    my $order = $json->decode($1);
    obey($order);
    note(event => 'done', number => $order->{number});
  }
}

sub obey {
  my ($order) = @_;
  my $do = $order->{do};
  if    ($do eq 'bind')     { $bind_status = $order->{status} }
  elsif ($do eq 'act')      { push @{ $acts{ $order->{to} } }, @{ $order->{acts} } }
  elsif ($do eq 'always')   { $always = $order->{act} }
  elsif ($do eq 'ids')      { ($answered, $reported) = @{$order}{qw(answered reported)} }
  elsif ($do eq 'receipts') { $receipts = $order->{stat} }
  elsif ($do eq 'deliver')  { deliver(receiving(), $order) }
  elsif ($do eq 'drop')     { leave($_) for values %sessions }
  elsif ($do eq 'deaf')     { $deaf = $order->{on} }
  elsif ($do eq 'look')     { }
  else                      { die "there is no order '$do'" }
}

sub welcome {
  my $socket = $listener->accept or return;
  $sessions{$socket} = { socket => $socket, number => $next_session++, kind => '' };
  $select->add($socket);
}

sub leave {
  my ($session) = @_;
  return unless delete $sessions{ $session->{socket} };
  $select->remove($session->{socket});
  close $session->{socket};
  note(event => 'closed', session => $session->{number});
}

sub hear {
  my ($session) = @_;
  my $pdu = $session->{socket}->read_pdu or return leave($session);
  my ($cmd, %seq) = ($pdu->{cmd}, seq => $pdu->{seq});
  return if $deaf;
  if ($BINDS{$cmd}) { bind_session($session, $pdu, @{ $BINDS{$cmd} }) }
  elsif ($cmd == SUBMIT) { submit($session, $pdu) }
  elsif ($cmd == ENQUIRE) {
    note(event => 'enquire', session => $session->{number});
    $session->{socket}->enquire_link_resp(%seq);
  }
  elsif ($cmd == DELIVER_RESP) {
    note(event => 'deliver-resp', status => $pdu->{status}, sequence => $pdu->{seq});
  }
  elsif ($cmd == UNBIND) {
    $session->{socket}->unbind_resp(%seq);
    note(event => 'unbind', session => $session->{number});
    leave($session);
  }
}

sub bind_session {
  my ($session, $pdu, $kind, $resp) = @_;
  note(
    event    => 'bind',
    session  => $session->{number},
    kind     => $kind,
    systemId => $pdu->{system_id},
    password => $pdu->{password},
    version  => $pdu->{interface_version},
    status   => $bind_status,
  );
  $session->{kind} = $kind unless $bind_status;
  $session->{socket}->$resp(system_id => 'PEER', seq => $pdu->{seq}, status => $bind_status);
}

sub submit {
  my ($session, $pdu) = @_;
  my $act = shift @{ $acts{ $pdu->{destination_addr} } || [] } || shift @{ $acts{'*'} || [] } || $always || {};
  my $number = $next_id++;
  my $id     = $act->{id} // sprintf($answered, $number);
  my $status = $session->{kind} ? $act->{status} || 0 : 4;
  my $taken  = $act->{silence} ? 'silence' : $act->{close} ? 'close' : $status ? 'refused' : 'answered';
  note(
    event      => 'submit',
    session    => $session->{number},
    from       => $pdu->{source_addr},
    fromTon    => $pdu->{source_addr_ton},
    to         => $pdu->{destination_addr},
    esmClass   => $pdu->{esm_class},
    dataCoding => $pdu->{data_coding},
    registered => $pdu->{registered_delivery},
    validity   => $pdu->{validity_period},
    hex        => unpack('H*', $pdu->{message_payload} // $pdu->{short_message}),
    way        => way_of($pdu),
    sar        => sar_of($pdu),
    taken      => $taken,
    id         => $id,
  );
  deliver(receiving(), $act->{before}) if $act->{before};
  return if $taken eq 'silence';
  return leave($session) if $taken eq 'close';
  $session->{socket}
    ->submit_sm_resp(message_id => $taken eq 'answered' ? $id : '', seq => $pdu->{seq}, status => $status);
  return if $taken ne 'answered';
  deliver(receiving(), $_) for @{ $act->{after} || [] };
  report($pdu, sprintf($reported, $number)) if $receipts;
}

sub way_of {
  my ($pdu) = @_;
  return 'payload' if defined $pdu->{message_payload};
  return 'udh' if $pdu->{esm_class} & 0x40;
  return defined $pdu->{sar_msg_ref_num} ? 'sar' : 'plain';
}

sub sar_of {
  my ($pdu) = @_;
  return undef unless defined $pdu->{sar_msg_ref_num};
  return {
    reference => unpack('n', $pdu->{sar_msg_ref_num}),
    total     => unpack('C', $pdu->{sar_total_segments}),
    number    => unpack('C', $pdu->{sar_segment_seqnum}),
  };
}

# The newest session that may receive.
sub receiving {
  my ($newest) = sort { $b->{number} <=> $a->{number} } grep { $_->{kind} =~ /^(receiver|transceiver)$/ } values %sessions;
  return $newest;
}

# from, to, esmClass, dataCoding, hex, tlvs {name of Net::SMPP => hex}
sub deliver {
  my ($session, $what) = @_;
  return note(event => 'undelivered') unless $session;
  my $tlvs     = $what->{tlvs} || {};
  my $sequence = $session->{socket}->deliver_sm(
    async            => 1,
    source_addr_ton  => 1,
    source_addr_npi  => 1,
    source_addr      => $what->{from},
    dest_addr_ton    => 5,
    destination_addr => $what->{to},
    esm_class        => $what->{esmClass} || 0,
    data_coding      => $what->{dataCoding} || 0,
    short_message    => pack('H*', $what->{hex} // ''),
    map { ($_ => pack("H*", $tlvs->{$_})) } sort keys %$tlvs,
  );
  note(event => 'delivered', sequence => $sequence);
}

sub report {
  my ($pdu, $id) = @_;
  my $text = "id:$id sub:001 dlvrd:001 submit date:2611241405 done date:2611241406 stat:$receipts err:000 text:";
  deliver(
    receiving(),
    {
      from     => $pdu->{destination_addr},
      to       => $pdu->{source_addr},
      esmClass => 4,
      hex      => unpack('H*', $text),
    },
  );
}
