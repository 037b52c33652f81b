# The closing round.
closing-title = Slotronde
closing-pass-on = Tik één keer. Geef de tablet door.
closing-once = Tik één keer.
closing-leave = Sluit af
closing-stored = <strong>Bewaard</strong> op dit toestel. We versturen het als er internet is.
closing-seats = De plaatsen aan tafel
closing-has-been = geweest
closing-question = Hoe ga je naar huis?
closing-glad = Blij
closing-calm = Rustig
closing-tired = Moe
closing-full-head = Vol hoofd
closing-silent = Ik zeg niets
closing-read = De groep kan je antwoord lezen.
closing-done = Fijn dat je er was.
closing-change = Toch iets anders? Tik op je plaats.
